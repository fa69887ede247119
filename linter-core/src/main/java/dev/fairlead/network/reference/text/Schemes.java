package dev.fairlead.network.reference.text;

import java.util.Map;
import java.util.Set;

/**
 * What is known of the schemes of URLs: which have a host behind them, and the port that clients
 * use when none is written.
 */
public final class Schemes {
  /** The port that the scheme itself or all usual drivers fix. */
  private static final Map<String, Integer> DEFAULT_PORTS =
      Map.ofEntries(
          Map.entry("http", 80),
          Map.entry("https", 443),
          Map.entry("ws", 80),
          Map.entry("wss", 443),
          Map.entry("ftp", 21),
          Map.entry("ssh", 22),
          Map.entry("sftp", 22),
          Map.entry("ldap", 389),
          Map.entry("ldaps", 636),
          Map.entry("amqp", 5672),
          Map.entry("amqps", 5671),
          Map.entry("pyamqp", 5672),
          Map.entry("redis", 6379),
          Map.entry("rediss", 6379),
          Map.entry("mongodb", 27017),
          Map.entry("postgres", 5432),
          Map.entry("postgresql", 5432),
          Map.entry("mysql", 3306),
          Map.entry("mysqlx", 33060),
          Map.entry("mariadb", 3306),
          Map.entry("sqlserver", 1433),
          Map.entry("mssql", 1433),
          Map.entry("mqtt", 1883),
          Map.entry("mqtts", 8883),
          Map.entry("nats", 4222),
          Map.entry("bolt", 7687),
          Map.entry("neo4j", 7687),
          Map.entry("pulsar", 6650),
          Map.entry("pulsar+ssl", 6651),
          Map.entry("rtsp", 554),
          Map.entry("rtmp", 1935),
          Map.entry("zk", 2181));

  /** Schemes with a host and without a port that everyone agrees on. */
  private static final Set<String> OTHER_NETWORK =
      Set.of(
          "tcp",
          "tcp4",
          "tcp6",
          "udp",
          "tls",
          "ssl",
          "grpc",
          "grpcs",
          "h2c",
          "http2",
          "kafka",
          "etcd",
          "etcds",
          "consul",
          "memcached",
          "memcache",
          "elasticsearch",
          "es",
          "clickhouse",
          "clickhouses",
          "cassandra",
          "cockroachdb",
          "crdb",
          "oracle",
          "hive2",
          "impala",
          "presto",
          "trino",
          "hdfs",
          "webhdfs",
          "thrift",
          "spark",
          "stomp",
          "smtp",
          "smtps",
          "imap",
          "imaps",
          "statsd",
          "syslog",
          "graphite",
          "influxdb",
          "jaeger",
          "zipkin",
          "otlp",
          "loki",
          "gelf",
          "fluentd",
          "opc.tcp",
          "socks4",
          "socks5",
          "proxy",
          "redis-sentinel",
          "redis+sentinel",
          "redis-cluster",
          "sentinel",
          "nfs",
          "smb",
          "cifs",
          "gcomm",
          "solr",
          "zookeeper",
          "nsq",
          "beanstalkd",
          "gearman",
          "couchbase",
          "couchdb",
          "arangodb",
          "rethinkdb",
          "dgraph",
          "ignite",
          "hazelcast",
          "temporal",
          "vault",
          "minio",
          "turn",
          "stun",
          "sip",
          "xmpp");

  /** Schemes whose authority is no host of this kind: buckets, identities, images, files. */
  private static final Set<String> NO_HOST =
      Set.of(
          "s3",
          "s3a",
          "s3n",
          "gs",
          "abfs",
          "abfss",
          "wasb",
          "wasbs",
          "azblob",
          "oss",
          "cos",
          "file",
          "unix",
          "unixgram",
          "unixpacket",
          "spiffe",
          "oci",
          "docker",
          "docker-daemon",
          "containers-storage",
          "sqlite",
          "sqlite3",
          "h2",
          "jar",
          "classpath",
          "data",
          "mailto",
          "urn",
          "arn",
          "secret",
          "secrets",
          "bigquery",
          "snowflake",
          "awskms",
          "gcpkms",
          "azurekms",
          "hashivault",
          "k8s",
          "apk",
          "android",
          "ios",
          "chrome-extension",
          "about",
          "cert",
          "pvc",
          "kubernetes",
          "podman",
          "image",
          "registry",
          "npipe",
          "fd",
          "mem",
          "memory",
          "inmem",
          "vm",
          "null",
          "env",
          "crossplane",
          "projects",
          "gke",
          "hf",
          "model",
          "ref+vault");

  private Schemes() {}

  /** The port that a scheme implies, -1 if it implies none. */
  public static int defaultPort(String scheme) {
    return DEFAULT_PORTS.getOrDefault(family(scheme), -1);
  }

  /** Whether a host stands behind the scheme even where no port follows. */
  static boolean isNetwork(String scheme) {
    String family = family(scheme);
    return DEFAULT_PORTS.containsKey(family) || OTHER_NETWORK.contains(family);
  }

  /** Whether what stands behind the scheme is no host at all. */
  static boolean isOther(String scheme) {
    return NO_HOST.contains(scheme) || NO_HOST.contains(family(scheme));
  }

  /** Whether the scheme asks DNS for SRV records of its host: {@code mongodb+srv}. */
  static boolean isSrv(String scheme) {
    return scheme.endsWith("+srv");
  }

  /** Whether several hosts may follow, parted by commas, all but the last without a port. */
  static boolean isList(String scheme) {
    return switch (family(scheme)) {
      case "http", "https", "ws", "wss", "ftp", "ssh", "sftp" -> false;
      default -> true;
    };
  }

  /**
   * The protocol without the driver: {@code postgresql+asyncpg} is {@code postgresql}. What follows
   * a plus decides for wrappers such as {@code dnssrv+https} and {@code git+ssh}.
   */
  private static String family(String scheme) {
    int plus = scheme.indexOf('+');
    if (plus <= 0 || DEFAULT_PORTS.containsKey(scheme) || OTHER_NETWORK.contains(scheme)) {
      return scheme;
    }
    String head = scheme.substring(0, plus);
    return DEFAULT_PORTS.containsKey(head) || OTHER_NETWORK.contains(head)
        ? head
        : scheme.substring(plus + 1);
  }
}
