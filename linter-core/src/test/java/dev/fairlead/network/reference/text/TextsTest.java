package dev.fairlead.network.reference.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  /**
   * {@code url http orders 8080}; a likeness has a {@code ~} in front, an unreadable port is a ?.
   */
  private static List<String> shown(String text, List<Mention> mentions) {
    return mentions.stream()
        .map(
            m ->
                (m.certain() ? "" : "~")
                    + m.form().name().toLowerCase(Locale.ROOT)
                    + (m.scheme().isEmpty() ? "" : " " + m.scheme())
                    + " "
                    + m.host().of(text)
                    + m.port().map(p -> " " + p.of(text)).orElse(m.openPort() ? " ?" : ""))
        .toList();
  }

  private static List<String> value(String name, String text) {
    return shown(text, Texts.value(name, text));
  }

  private static List<String> file(String key, String text) {
    return shown(text, Texts.file(key, text));
  }

  private static List<String> script(String text) {
    return shown(text, Texts.script(text));
  }

  @Nested
  class Urls {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            http://orders                                      | url http orders
            http://orders:8080/api/v1?x=http                   | url http orders 8080
            HTTPS://Orders.Shop/                               | url https Orders.Shop
            http://admin:p@ssword@grafana:3000/api            | url http grafana 3000
            amqp://guest:guest@rabbitmq:5672/%2f               | url amqp rabbitmq 5672
            redis://:secret@cache:6379/0                       | url redis cache 6379
            jdbc:postgresql://db:5432/shop?ssl=true            | url postgresql db 5432
            jdbc:mysql://db/shop                               | url mysql db
            jdbc:oracle:thin:@//db:1521/XE                     | url oracle db 1521
            jdbc:oracle:thin:scott/tiger@db:1521:XE            | url oracle db 1521
            jdbc:sqlserver://db:1433;databaseName=shop         | url sqlserver db 1433
            jdbc:sqlserver://db\\sql2019;databaseName=shop     | url sqlserver db ?
            postgresql+asyncpg://u:p@db/shop                   | url postgresql+asyncpg db
            mongodb+srv://u:p@mongo.shop.svc.cluster.local/x   | srv_query mongodb+srv mongo.shop.svc.cluster.local
            http://[2001:db8::1]:8080/x                        | url http 2001:db8::1 8080
            http://localhost:3000                              | url http localhost 3000
            PLAINTEXT://kafka:9092                             | url plaintext kafka 9092
            dns:///orders:8080                                 | host_and_port orders 8080
            tcp://${HOST:-db:3306}                             |
            http://web:${PORT}/x                               | url http web ?
            ${URL:-http://web:80}                              | url http web 80
            http://${HOST}:80                                  |
            http://$(WEB_SERVICE_HOST)/                        |
            http://web-<env>/x                                 |
            http://{{ .Values.host }}/                         |
            http://web.*                                       |
            s3://bucket/key                                    |
            gs://bucket                                        |
            unix:///var/run/x.sock                             |
            spiffe://cluster.local/ns/x                        |
            gcomm://                                           |
            foo://bar                                          |
            foo://bar:90                                       | url foo bar 90
            http://web/</a                                     | url http web
            """)
    void areFound(String text, String expected) {
      assertThat(value("X", text)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void listsNameEachHost() {
      assertThat(value("X", "mongodb://u:p@a,b:27018,c.d/shop?replicaSet=rs0"))
          .containsExactly("url mongodb a", "url mongodb b 27018", "url mongodb c.d");
      assertThat(value("X", "nats://a:4222,nats://b:4222"))
          .containsExactly("url nats a 4222", "url nats b 4222");
      assertThat(value("X", "http://a:9200,b:9200"))
          .containsExactly("url http a 9200", "url http b 9200");
      assertThat(value("X", "http://a, then b")).containsExactly("url http a");
    }

    @Test
    void thatOthersDialAreOnlyALikeness() {
      assertThat(value("CORS_ALLOWED_ORIGINS", "http://web:3000"))
          .containsExactly("~url http web 3000");
      assertThat(value("DOCUMENTATION_URL", "http://web:3000")).isEmpty();
    }
  }

  @Nested
  class Values {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            ORDERS_ADDR               | orders:8080                        | host_and_port orders 8080
            KAFKA_BOOTSTRAP_SERVERS   | kafka-0.kafka:9092                 | host_and_port kafka-0.kafka 9092
            REDIS                     | redis:6379                         | ~host_and_port redis 6379
            IMAGE                     | postgres:15                        |
            DB_IMAGE_TAG              | postgres:15                        |
            DB_HOST                   | db                                 | host db
            dbHostName                | db                                 | host db
            DB_HOST                   | db.shop.svc.cluster.local.         | host db.shop.svc.cluster.local.
            DB_HOST                   | true                               |
            DB_HOST                   | $(DB)                              |
            DB_HOST                   | db-${ENV}                          |
            API_URL                   | production                         | ~host production
            SPRING_DATASOURCE_URL     | db.shop                            | host db.shop
            ZIPKIN                    | zipkin.jaeger.svc                  | host zipkin.jaeger.svc
            ZIPKIN                    | zipkin                             |
            DSN                       | root:pw@tcp(db:3306)/shop          | host_and_port mysql db 3306
            DSN                       | root:pw@unix(/tmp/s)/shop          |
            DSN                       | host=db port=5433 user=x           | host db 5433
            DSN                       | Server=db,1433;Database=shop       | host_and_port db 1433
            DSN                       | Data Source=tcp:db,1433;Timeout=30 | host_and_port db 1433
            JAVA_OPTS                 | -Xmx1g -Ddb.host=pg -Ddb.port=5432 | host pg 5432
            REDIS_HOST                | cache:6379,password=x,ssl=false    | host_and_port cache 6379
            BIND_ADDRESS              | 127.0.0.1:8080                     | listen 127.0.0.1 8080
            LISTEN                    | 0.0.0.0:8080                       |
            DEFAULT_BACKEND_SERVICE   | shop/errors                        | object_name shop/errors
            TARGETS                   | dnssrv+_http._tcp.web.shop.svc     | srv_query _http._tcp.web.shop.svc
            CONFIG_SERVER             | nginx.conf                         |
            SERVER                    | web:$PORT                          | host_and_port web ?
            CLUSTER                   | zoo-0.zoo:2888:3888                | ~host_and_port zoo-0.zoo 2888
            """)
    void areReadByTheirKey(String key, String text, String expected) {
      assertThat(value(key, text)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void listsNameEachHost() {
      assertThat(value("BROKERS", "a:9092, b:9092")).hasSize(2).contains("host_and_port b 9092");
      assertThat(value("MEMCACHED_HOSTS", "a,b")).containsExactly("host a", "host b");
      assertThat(value("DB_HOST", "the host of the database")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DB_PORT", "db.port", "dbPort", "--db-port"})
    void portsBelongToHostsOfTheSameStem(String port) {
      assertThat(Texts.arePaired("DB_HOST", port)).isTrue();
      assertThat(Texts.arePaired("OTHER_DB_HOST", port)).isFalse();
    }
  }

  @Nested
  class Scripts {
    @Test
    void commandsTakeHosts() {
      assertThat(script("until nc -z -w 2 db 5432; do sleep 1; done"))
          .containsExactly("host_and_port db 5432");
      assertThat(script("until nslookup orders.shop; do echo waiting for orders:80; done"))
          .containsExactly("host_and_port orders.shop", "~host_and_port orders 80");
      assertThat(script("psql -h pg -p 5433 -U me")).containsExactly("host postgres pg 5433");
      assertThat(script("mysqladmin ping -h\"$DB\" && mysql -hdb -P3307"))
          .containsExactly("host mysql db 3307");
      assertThat(script("timeout 30 redis-cli -h cache ping")).containsExactly("host redis cache");
      assertThat(script("wait-for-it.sh kafka:9092 -t 60"))
          .containsExactly("host_and_port kafka 9092");
      assertThat(script("curl -s -X POST http://web:80/x -d @f.json; curl web2/health"))
          .containsExactly("url http web 80", "~host http web2");
    }

    @Test
    void commentsAndVariablesAreNoHosts() {
      assertThat(script("# nc -z db 5432\nnc -z $DB 5432\ncurl http://${WEB}/x")).isEmpty();
    }

    @Test
    void portsInVariablesAreOpen() {
      assertThat(script("nc -z db $DB_PORT")).containsExactly("host_and_port db ?");
    }
  }

  @Nested
  class Files {
    @Test
    void propertiesPairHostAndPort() {
      String text = "# db.host=old\ndb.host=pg\ndb.port=5433\nserver.port=8080\n";
      assertThat(file("application.properties", text)).containsExactly("host pg 5433");
    }

    @Test
    void yamlBlocksPairHostAndPort() {
      String text =
          """
          redis:
            port: 6380
            host: cache # the cache
          postgres:
            host: "pg"
          port: 8080
          brokers:
            - kafka-0.kafka:9092
            - kafka-1.kafka:9092
          url: http://web # http://comment
          description: see http://prose
          image: postgres:15
          """;
      assertThat(file("config.yaml", text))
          .containsExactly(
              "host cache 6380",
              "host pg",
              "host_and_port kafka-0.kafka 9092",
              "host_and_port kafka-1.kafka 9092",
              "url http web");
    }

    @Test
    void prometheusTargets() {
      String text =
          """
          scrape_configs:
            - job_name: nodes
              static_configs:
                - targets: ['node-exporter:9100', "localhost:9090"]
                - targets:
                  - pushgateway:9091
          """;
      assertThat(file("prometheus.yml", text))
          .containsExactly(
              "host_and_port node-exporter 9100",
              "host_and_port localhost 9090",
              "host_and_port pushgateway 9091");
    }

    @Test
    void nginxGroupsAreNoHosts() {
      String text =
          """
          upstream backend {
            server api:8080 weight=5;
          }
          server {
            listen 80;
            server_name shop;
            location / { proxy_pass http://backend; }
            location /x { proxy_pass http://other:81/; }
            fastcgi_pass php:9000;
          }
          """;
      assertThat(file("nginx.conf", text))
          .containsExactly("host_and_port api 8080", "url http other 81", "host_and_port php 9000");
    }

    @Test
    void jsonIsReadByKeys() {
      String text =
          "{\"db\": {\"host\": \"pg\", \"port\": 5433}, \"url\": \"http:\\/\\/x\", \"u\": \"http://web\"}";
      assertThat(file("config.json", text)).containsExactly("host pg 5433", "url http web");
    }

    @Test
    void redisAndLogstash() {
      assertThat(file("redis.conf", "port 6379\nreplicaof redis-0.redis 6379\n"))
          .containsExactly("host_and_port redis redis-0.redis 6379");
      assertThat(
              file(
                  "logstash.conf", "output {\n elasticsearch {\n  hosts => [\"es:9200\"]\n }\n}\n"))
          .containsExactly("host_and_port es 9200");
    }

    @Test
    void xmlValues() {
      assertThat(
              file(
                  "core-site.xml",
                  "<a>\n<!-- http://old -->\n<value>hdfs://namenode:9000</value>\n</a>"))
          .containsExactly("url hdfs namenode 9000");
    }

    @Test
    void codeIsOnlyALikeness() {
      assertThat(file("app.py", "x = 1\nrequests.get('http://web:80/x')\n"))
          .containsExactly("~url http web 80");
    }

    @Test
    void samplesAndCertificatesAreSilent() {
      assertThat(file("_example", "url: http://web\n")).isEmpty();
      assertThat(file("tls.crt", "http://web")).isEmpty();
    }
  }
}
