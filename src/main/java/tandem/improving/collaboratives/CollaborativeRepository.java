package tandem.improving.collaboratives;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CollaborativeRepository extends Repository<Collaborative, UUID> {
    Collaborative saveAndFlush(Collaborative collaborative);

    Optional<Collaborative> findById(UUID id);

    List<Collaborative> findByIdInOrderByStartsOnDescIdDesc(Collection<UUID> ids);

    List<Collaborative> findBySourceActivityIdInOrderByStartsOnDescIdDesc(
            Collection<UUID> activityIds);
}
