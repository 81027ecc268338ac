package tandem.learning.activities;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface ActivityRepository extends Repository<Activity, UUID> {
    Activity saveAndFlush(Activity activity);

    void flush();

    /** Whoever changes any part of an activity waits here for whoever came first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Activity> findById(UUID id);
}
