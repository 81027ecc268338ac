# The image of Tandem: built, unpacked, trained (an ahead-of-time cache: starts in a third of the time), run as nobody in particular.
# ops/rehearse-image does the same steps without Docker.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY db db
COPY src src
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -ntp -q -Dmaven.test.skip=true -Dspotless.check.skip=true package \
 && java -Djarmode=tools -jar target/tandem.jar extract --destination /app

# The cache belongs to one Java and these jars: both are copied to where they run later, unchanged.
FROM postgres:18 AS training
COPY --from=eclipse-temurin:25-jre /opt/java/openjdk /opt/java/openjdk
COPY --from=build /app /app
COPY db/roles.sql /opt/tandem/roles.sql
COPY ops/postgres /docker-entrypoint-initdb.d
COPY ops/train /opt/tandem/train
ENV POSTGRES_PASSWORD=training POSTGRES_DB=tandem SPRING_FLYWAY_PASSWORD=training SPRING_DATASOURCE_PASSWORD=training
RUN docker-entrypoint.sh postgres & \
    until pg_isready -q -h 127.0.0.1 -d tandem; do sleep 1; done; \
    JAVA_HOME=/opt/java/openjdk SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:5432/tandem \
    /opt/tandem/train /app

FROM eclipse-temurin:25-jre
RUN useradd --system --user-group --no-create-home tandem && install -d -o tandem -g tandem -m 0700 /data
COPY --from=training /app /app
USER tandem
WORKDIR /app
EXPOSE 8080
VOLUME /data
ENV TANDEM_DATA=/data SERVER_ADDRESS=0.0.0.0
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q UP <&3"]
# The same flags as in ops/train, or the cache does not fit.
ENTRYPOINT ["java", "-XX:+UseCompactObjectHeaders", "-XX:AOTCache=/app/tandem.aot", "-XX:MaxRAMPercentage=75", "-jar", "/app/tandem.jar"]
