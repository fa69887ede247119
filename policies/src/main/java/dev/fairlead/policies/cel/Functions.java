package dev.fairlead.policies.cel;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The functions of policies beside those of the language: questions to the model, which are asked
 * of objects, and what is often wanted of texts.
 */
final class Functions {
  private static final CelType ANY = SimpleType.DYN;
  private static final CelType LIST = ListType.create(SimpleType.DYN);
  private static final CelType BOOL = SimpleType.BOOL;
  private static final CelType TEXT = SimpleType.STRING;

  private final Map<String, List<CelOverloadDecl>> declared = new TreeMap<>();
  private final Map<String, List<CelFunctionBinding>> bound = new TreeMap<>();

  /** All of them. */
  static final Functions ALL = new Functions();

  private Functions() {
    member("podTemplate", ANY, Questions::podTemplate);
    member("podSpec", ANY, Questions::podSpec);
    member("containers", LIST, o -> Questions.containers(o, "containers"));
    member("initContainers", LIST, o -> Questions.containers(o, "initContainers"));
    member(
        "allContainers",
        LIST,
        o -> Questions.containers(o, "initContainers", "containers", "ephemeralContainers"));
    member("services", LIST, Questions::services);
    member("workloads", LIST, Questions::workloads);
    member("backends", LIST, Questions::backends);
    member("references", LIST, Questions::references);
    member("namespaceObject", ANY, Questions::namespaceObject);
    member("networkPolicies", LIST, Questions::networkPolicies);
    member("isolated", BOOL, TEXT, Questions::isolated);
    member("waysIn", LIST, Questions::waysIn);
    member("reachableFromOutside", BOOL, o -> !Questions.waysIn(o).isEmpty());
    reaches();
    member("objects", LIST, Questions::objects);
    member("objects", LIST, TEXT, Questions::objects);
    text("isPlaceholder", BOOL, Texts::isPlaceholder);
    text("image", ANY, Texts::image);
    text("quantity", SimpleType.DOUBLE, Texts::quantity);
  }

  /** The names of all of them. */
  Collection<String> names() {
    return declared.keySet();
  }

  List<CelFunctionDecl> declarations() {
    List<CelFunctionDecl> declarations = new ArrayList<>();
    declared.forEach(
        (name, overloads) ->
            declarations.add(CelFunctionDecl.newFunctionDeclaration(name, overloads)));
    return declarations;
  }

  List<CelFunctionBinding> bindings() {
    List<CelFunctionBinding> bindings = new ArrayList<>();
    bound.forEach((name, some) -> bindings.addAll(CelFunctionBinding.fromOverloads(name, some)));
    return bindings;
  }

  private void member(String name, CelType answer, CelFunctionOverload.Unary<Object> question) {
    add(
        name,
        CelOverloadDecl.newMemberOverload("fairlead_" + name, answer, ANY),
        CelFunctionBinding.from("fairlead_" + name, Object.class, question));
  }

  private void member(
      String name,
      CelType answer,
      CelType argument,
      CelFunctionOverload.Binary<Object, Object> question) {
    String id = "fairlead_" + name + "_text";
    add(
        name,
        CelOverloadDecl.newMemberOverload(id, answer, ANY, argument),
        CelFunctionBinding.from(id, Object.class, Object.class, question));
  }

  private void text(String name, CelType answer, CelFunctionOverload.Unary<Object> question) {
    add(
        name,
        CelOverloadDecl.newGlobalOverload("fairlead_" + name, answer, ANY),
        CelFunctionBinding.from("fairlead_" + name, Object.class, question));
  }

  private void reaches() {
    add(
        "reaches",
        CelOverloadDecl.newMemberOverload("fairlead_reaches", BOOL, ANY, ANY, SimpleType.INT),
        CelFunctionBinding.from(
            "fairlead_reaches",
            List.of(Object.class, Object.class, Long.class),
            args -> Questions.reaches(args[0], args[1], (Long) args[2], "TCP")));
    add(
        "reaches",
        CelOverloadDecl.newMemberOverload(
            "fairlead_reaches_protocol", BOOL, ANY, ANY, SimpleType.INT, TEXT),
        CelFunctionBinding.from(
            "fairlead_reaches_protocol",
            List.of(Object.class, Object.class, Long.class, String.class),
            args -> Questions.reaches(args[0], args[1], (Long) args[2], (String) args[3])));
  }

  private void add(String name, CelOverloadDecl overload, CelFunctionBinding binding) {
    declared.computeIfAbsent(name, n -> new ArrayList<>()).add(overload);
    bound.computeIfAbsent(name, n -> new ArrayList<>()).add(binding);
  }
}
