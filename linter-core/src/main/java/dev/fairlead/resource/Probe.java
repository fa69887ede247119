package dev.fairlead.resource;

import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A probe or lifecycle hook of a container.
 *
 * @param port of httpGet or tcpSocket (number or name) or grpc (number); empty for exec
 * @param host as written; empty means the pod's own address
 * @param exec the command of an exec handler
 */
public record Probe(
    Type type,
    Handler handler,
    Optional<IntOrString> port,
    Optional<Located<String>> host,
    Optional<Located<String>> path,
    Optional<Located<String>> scheme,
    List<Located<String>> exec,
    Place place) {
  public Probe {
    exec = List.copyOf(exec);
  }

  /** When it runs. */
  public enum Type {
    LIVENESS("livenessProbe"),
    READINESS("readinessProbe"),
    STARTUP("startupProbe"),
    POST_START("postStart"),
    PRE_STOP("preStop");

    private final String field;

    Type(String field) {
      this.field = field;
    }

    /** The name of its field in a container. */
    public String field() {
      return field;
    }
  }

  /** What it does. */
  public enum Handler {
    EXEC,
    HTTP_GET,
    TCP_SOCKET,
    GRPC,
    /** Sleep, or none that is known. */
    OTHER
  }

  static List<Probe> readAll(Fields container) {
    List<Probe> probes = new ArrayList<>();
    Optional<Fields> lifecycle = container.fields("lifecycle");
    for (Type type : Type.values()) {
      Optional<Fields> probe =
          type == Type.POST_START || type == Type.PRE_STOP
              ? lifecycle.flatMap(l -> l.fields(type.field()))
              : container.fields(type.field());
      probe.ifPresent(f -> probes.add(read(type, f)));
    }
    return probes;
  }

  private static Probe read(Type type, Fields f) {
    Optional<Fields> exec = f.fields("exec");
    if (exec.isPresent()) {
      return handler(type, Handler.EXEC, f, exec.get());
    }
    Optional<Fields> http = f.fields("httpGet");
    if (http.isPresent()) {
      return handler(type, Handler.HTTP_GET, f, http.get());
    }
    Optional<Fields> tcp = f.fields("tcpSocket");
    if (tcp.isPresent()) {
      return handler(type, Handler.TCP_SOCKET, f, tcp.get());
    }
    Optional<Fields> grpc = f.fields("grpc");
    return handler(type, grpc.isPresent() ? Handler.GRPC : Handler.OTHER, f, grpc.orElse(f));
  }

  private static Probe handler(Type type, Handler handler, Fields probe, Fields f) {
    return new Probe(
        type,
        handler,
        f.intOrString("port"),
        f.nonEmptyText("host"),
        f.nonEmptyText("path"),
        f.nonEmptyText("scheme"),
        handler == Handler.EXEC ? f.texts("command") : List.of(),
        probe.place());
  }
}
