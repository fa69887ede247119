package dev.fairlead.cli;

import dev.fairlead.apiserver.Verdict;
import dev.fairlead.evaluate.InputNetworks;
import dev.fairlead.input.Input;
import dev.fairlead.input.Inputs;
import dev.fairlead.input.Scope;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Resources;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import dev.fairlead.source.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The manifests that a question is asked of, and the objects that it names. */
final class Manifests {
  /** So many scopes are named where there are several; {@code -v} lists all. */
  private static final int NAMED_SCOPES = 3;

  private final Terminal terminal;
  private final ManifestOptions options;
  private final Input input;
  private final InputNetworks networks;

  /** A named object and the network it is in. */
  record Subject<T extends Resource>(Network network, T object) {}

  private Manifests(Terminal terminal, ManifestOptions options, Input input) {
    this.terminal = terminal;
    this.options = options;
    this.input = input;
    this.networks = new InputNetworks(input, options.profile(terminal), List.of());
  }

  /** Reads the manifests of the options; says on standard error what cannot be read. */
  static Manifests load(ManifestOptions options, CommonOptions common, Terminal terminal) {
    return load(options.pathsOrHere(), options, common, terminal);
  }

  static Manifests load(
      List<String> paths, ManifestOptions options, CommonOptions common, Terminal terminal) {
    Input input = Inputs.load(paths, options.inputOptions(terminal));
    tellOfTemplates(input.problems(Problem.Kind.TEMPLATE), common.verbose, terminal);
    for (Problem problem : input.problems()) {
      if (problem.kind() == Problem.Kind.TEMPLATE) {
        continue;
      }
      boolean wholeFile = problem.kind() != Problem.Kind.SYNTAX;
      String where = wholeFile ? problem.place().file().name() : problem.place().toString();
      terminal.complain(where + ": " + problem.message());
    }
    if (common.verbose) {
      input.scopes().forEach(scope -> terminal.complain("scope " + scope));
    }
    if (input.documents().isEmpty() && input.problems().stream().anyMatch(Manifests::isUnread)) {
      throw new NothingReadException();
    }
    if (input.documents().isEmpty()) {
      String where = String.join(", ", paths);
      throw new UsageException(
          "no Kubernetes manifests in "
              + (where.equals(".") ? "the current directory; name them with --in PATH" : where));
    }
    return new Manifests(terminal, options, input);
  }

  private static void tellOfTemplates(List<Problem> templates, boolean verbose, Terminal terminal) {
    if (verbose) {
      templates.forEach(t -> terminal.complain(t.place().file().name() + ": " + t.message()));
    } else if (!templates.isEmpty()) {
      terminal.complain(
          templates.get(0).place().file().name()
              + (templates.size() == 1
                  ? " is an unrendered template and was"
                  : " and " + (templates.size() - 1) + " more are unrendered templates and were")
              + " left out");
    }
  }

  /** The status to end with: an answer from input that could not be read says less. */
  int status(int answer) {
    return input.problems().stream().anyMatch(Manifests::isUnread) ? ExitStatus.INCOMPLETE : answer;
  }

  private static boolean isUnread(Problem problem) {
    return switch (problem.kind()) {
      case UNREADABLE, ENCODING, TOO_LARGE -> true;
      default -> false;
    };
  }

  /** The network of the one scope that a question without a name is about. */
  Network network(Predicate<Resource> relevant) {
    List<Scope> having = having(relevant);
    return evaluate(nearest(having.isEmpty() ? input.scopes() : having, "what is asked for"));
  }

  /** Every scope that the options leave, with its network. */
  void forEachNetwork(BiConsumer<String, Network> taker) {
    scopes().forEach(scope -> taker.accept(scope.name(), networks.of(scope)));
  }

  Subject<Service> service(String typed) {
    ObjectName name = ObjectName.parse(typed, Optional.ofNullable(options.namespace));
    return subject(Service.class, "Service", name, name::isService);
  }

  Subject<Workload> workload(String typed) {
    ObjectName name = ObjectName.parse(typed, Optional.ofNullable(options.namespace));
    return subject(Workload.class, "workload", name, name::isWorkload);
  }

  /** Another workload of a network that an object has been found in. */
  Workload workload(String typed, Network network) {
    ObjectName name = ObjectName.parse(typed, Optional.ofNullable(options.namespace));
    return only(Workload.class, "workload", name, name::isWorkload, network);
  }

  private <T extends Resource> Subject<T> subject(
      Class<T> type, String what, ObjectName name, Predicate<Resource> meant) {
    List<Scope> having = having(meant);
    if (having.isEmpty()) {
      throw unknown(type, what, name);
    }
    Network network = evaluate(nearest(having, name.typed()));
    return new Subject<>(network, only(type, what, name, meant, network));
  }

  private <T extends Resource> T only(
      Class<T> type, String what, ObjectName name, Predicate<Resource> meant, Network network) {
    // Of an object that is defined twice the last definition counts, as for kubectl apply.
    Map<String, T> found = new LinkedHashMap<>();
    network.all(type).filter(meant).forEach(object -> found.put(fullName(object), object));
    if (found.isEmpty()) {
      throw unknown(type, what, name);
    }
    if (found.size() > 1) {
      throw new UsageException(
          "'" + name.typed() + "' may be any of " + String.join(", ", found.keySet()));
    }
    return found.values().iterator().next();
  }

  private static String fullName(Resource object) {
    String kind = object.meta().kind().value().toLowerCase(java.util.Locale.ROOT);
    String prefix = object instanceof Service ? "" : kind + "/";
    return object.namespace() + "/" + prefix + object.name();
  }

  private UsageException unknown(Class<? extends Resource> type, String what, ObjectName name) {
    List<String> names = new ArrayList<>();
    List<String> elsewhere = new ArrayList<>();
    for (Scope scope : scopes()) {
      for (Resource resource : Resources.asWritten(scope.documents())) {
        if (type.isInstance(resource) && !names.contains(resource.name())) {
          names.add(resource.name());
        }
        if (type.isInstance(resource)
            && resource.name().equals(name.name())
            && name.kind().filter(k -> !k.equals(resource.meta().kind().value())).isEmpty()) {
          elsewhere.add(resource.namespace());
        }
      }
    }
    if (!elsewhere.isEmpty() && name.namespace().isPresent()) {
      return new UsageException(
          "no "
              + what
              + " '"
              + name.name()
              + "' in namespace "
              + name.namespace().get()
              + "; there is one in "
              + String.join(", ", elsewhere.stream().distinct().toList()));
    }
    names.sort(null);
    names.remove(name.name());
    return names.isEmpty()
        ? new UsageException("the manifests have no " + what)
        : Words.unknown(what + " '" + name.typed() + "'", name.name(), names);
  }

  private List<Scope> having(Predicate<Resource> wanted) {
    return scopes().stream()
        .filter(scope -> Resources.asWritten(scope.documents()).stream().anyMatch(wanted))
        .toList();
  }

  /** The scopes that the options leave. */
  private List<Scope> scopes() {
    if (options.scope().isEmpty()) {
      return input.scopes();
    }
    String wanted = options.scope().get();
    List<String> names = input.scopes().stream().map(Scope::name).toList();
    if (!names.contains(wanted)) {
      throw Words.unknown("scope '" + wanted + "'", wanted, names);
    }
    return input.scopes().stream().filter(scope -> scope.name().equals(wanted)).toList();
  }

  /** The scope closest to the directory the command was called in; says so if there are others. */
  private Scope nearest(List<Scope> scopes, String what) {
    Scope nearest =
        scopes.stream().min(Comparator.comparingInt(s -> depth(s.name()))).orElseThrow();
    if (scopes.size() > 1) {
      terminal.complain(
          what
              + " is in "
              + scopes.size()
              + " scopes: "
              + String.join(", ", scopes.stream().limit(NAMED_SCOPES).map(Scope::name).toList())
              + (scopes.size() > NAMED_SCOPES ? ", ..." : "")
              + "; this is the answer for "
              + nearest.name()
              + ", choose another with --scope");
    }
    return nearest;
  }

  private static int depth(String name) {
    return (int) name.chars().filter(c -> c == '/').count();
  }

  private Network evaluate(Scope scope) {
    Network network = networks.of(scope);
    List<Verdict> refused =
        network.contents().verdicts().stream().filter(Verdict.Rejected.class::isInstance).toList();
    if (!refused.isEmpty()) {
      terminal.complain(
          "the API server refuses "
              + refused.get(0).document().place()
              + (refused.size() == 1 ? "" : " and " + (refused.size() - 1) + " more")
              + ", answered as if it took "
              + (refused.size() == 1 ? "it" : "them")
              + "; fairlead lint says why");
    }
    return network;
  }
}
