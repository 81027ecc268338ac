package tandem.improving.cycles;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface CycleRepository extends Repository<Cycle, UUID> {
    Cycle save(Cycle cycle);

    void flush();

    Optional<Cycle> findById(UUID id);

    /** With its questions, in one statement. */
    @EntityGraph(attributePaths = "questions")
    Optional<Cycle> findWholeById(UUID id);

    List<CycleSummary> findByTeamIdOrderByNumber(UUID teamId);

    List<CycleSummary> findByTeamIdInOrderByTeamIdAscNumberAsc(Collection<UUID> teamIds);

    List<CycleSummary> findByCommitmentIdIn(Collection<UUID> commitmentIds);
}
