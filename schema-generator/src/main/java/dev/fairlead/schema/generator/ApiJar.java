package dev.fairlead.schema.generator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Reads a jar of {@code io.kubernetes:client-java-api} as class files, without loading a class: so
 * no jar needs its dependencies, and jars of any age are read side by side.
 *
 * <p>A structure is a class of {@code openapi.models}; a field of it has a {@code @SerializedName}
 * with the JSON name; it is required if its getter says so ({@code @ApiModelProperty(required)} in
 * older jars, {@code @Nonnull} in newer ones). A kind is what a {@code create...Call} method of
 * {@code openapi.apis} takes as its body; the path in that method tells group, version, plural and
 * whether there is a namespace.
 */
final class ApiJar {
  private static final String MODELS = "io/kubernetes/client/openapi/models/";
  private static final String APIS = "io/kubernetes/client/openapi/apis/";

  private static final String LIST = "Ljava/util/List<";
  private static final String SET = "Ljava/util/Set<";
  private static final String MAP = "Ljava/util/Map<Ljava/lang/String;";

  private static final Map<String, String> SCALARS =
      Map.ofEntries(
          Map.entry("java/lang/String", "string"),
          Map.entry("java/lang/Integer", "int32"),
          Map.entry("java/lang/Long", "int64"),
          Map.entry("java/lang/Double", "double"),
          Map.entry("java/math/BigDecimal", "double"),
          Map.entry("java/lang/Boolean", "bool"),
          Map.entry("java/time/OffsetDateTime", "time"),
          Map.entry("java/lang/Object", "any"),
          Map.entry("io/kubernetes/client/custom/IntOrString", "int-or-string"),
          Map.entry("io/kubernetes/client/custom/Quantity", "quantity"),
          Map.entry("io/kubernetes/client/custom/V1Patch", "any"));

  private ApiJar() {}

  static PublishedApi read(int minor, Path jar) throws IOException {
    Set<PublishedApi.Kind> kinds = new TreeSet<>();
    Map<String, Set<PublishedApi.Field>> definitions = new TreeMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().toList()) {
        String name = entry.getName();
        if (!name.endsWith(".class") || name.contains("$")) {
          continue;
        }
        if (name.startsWith(MODELS)) {
          ClassNode model = parse(file, entry);
          definitions.put(name.substring(MODELS.length(), name.length() - 6), fieldsOf(model));
        } else if (name.startsWith(APIS)) {
          kindsOf(parse(file, entry), kinds);
        }
      }
    }
    return PublishedApi.of(minor, kinds, definitions);
  }

  private static ClassNode parse(JarFile file, JarEntry entry) throws IOException {
    ClassNode node = new ClassNode();
    try (InputStream in = file.getInputStream(entry)) {
      new ClassReader(in).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }
    return node;
  }

  private static Set<PublishedApi.Field> fieldsOf(ClassNode model) {
    Set<String> required = new TreeSet<>();
    for (MethodNode method : model.methods) {
      if (method.desc.startsWith("()") && saysRequired(method)) {
        required.add(fieldReturnedBy(method));
      }
    }
    Set<PublishedApi.Field> fields = new TreeSet<>();
    for (FieldNode field : model.fields) {
      String jsonName = serializedName(field);
      if (jsonName != null) {
        String signature = field.signature == null ? field.desc : field.signature;
        fields.add(
            new PublishedApi.Field(jsonName, typeOf(signature), required.contains(field.name)));
      }
    }
    return fields;
  }

  private static @Nullable String serializedName(FieldNode field) {
    for (AnnotationNode annotation : annotations(field.visibleAnnotations)) {
      if (annotation.desc.endsWith("/SerializedName;")) {
        return (String) value(annotation, "value");
      }
    }
    return null;
  }

  private static boolean saysRequired(MethodNode getter) {
    for (AnnotationNode annotation : annotations(getter.visibleAnnotations)) {
      if (annotation.desc.endsWith("/Nonnull;")
          || annotation.desc.endsWith("/ApiModelProperty;")
              && Boolean.TRUE.equals(value(annotation, "required"))) {
        return true;
      }
    }
    return false;
  }

  private static String fieldReturnedBy(MethodNode getter) {
    for (AbstractInsnNode instruction : getter.instructions) {
      if (instruction instanceof FieldInsnNode field) {
        return field.name;
      }
    }
    throw new IllegalStateException("not a getter: " + getter.name);
  }

  private static List<AnnotationNode> annotations(@Nullable List<AnnotationNode> list) {
    return list == null ? List.of() : list;
  }

  private static @Nullable Object value(AnnotationNode annotation, String name) {
    Map<Object, Object> values = new HashMap<>();
    if (annotation.values != null) {
      for (int i = 0; i < annotation.values.size(); i += 2) {
        values.put(annotation.values.get(i), annotation.values.get(i + 1));
      }
    }
    return values.get(name);
  }

  /**
   * A Java type signature in the notation of the table: {@code []} list of, <code>{}</code> map of.
   */
  private static String typeOf(String signature) {
    if (signature.equals("[B")) {
      return "bytes";
    }
    if (signature.startsWith(LIST)) {
      return "[]" + typeOf(inside(signature, LIST));
    }
    if (signature.startsWith(SET)) {
      return "[]" + typeOf(inside(signature, SET));
    }
    if (signature.startsWith(MAP)) {
      return "{}" + typeOf(inside(signature, MAP));
    }
    return named(signature.substring(1, signature.length() - 1));
  }

  private static String inside(String signature, String before) {
    return signature.substring(before.length(), signature.length() - ">;".length());
  }

  private static String named(String internalName) {
    if (internalName.startsWith(MODELS)) {
      return internalName.substring(MODELS.length());
    }
    String scalar = SCALARS.get(internalName);
    if (scalar == null) {
      throw new IllegalStateException("unknown type " + internalName);
    }
    return scalar;
  }

  private static void kindsOf(ClassNode api, Set<PublishedApi.Kind> kinds) {
    for (MethodNode method : api.methods) {
      if (!method.name.startsWith("create") || !method.name.endsWith("Call")) {
        continue;
      }
      String body = null;
      for (Type argument : Type.getArgumentTypes(method.desc)) {
        if (argument.getSort() == Type.OBJECT && argument.getInternalName().startsWith(MODELS)) {
          body = argument.getInternalName().substring(MODELS.length());
        }
      }
      String path = pathOf(method);
      if (body != null && path != null) {
        PublishedApi.Kind kind = kindAt(path, method.name, body);
        if (kind != null) {
          kinds.add(kind);
        }
      }
    }
  }

  private static @Nullable String pathOf(MethodNode method) {
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof LdcInsnNode constant
          && constant.cst instanceof String text
          && text.startsWith("/api")) {
        return text;
      }
    }
    return null;
  }

  /** Null for a subresource such as {@code pods/{name}/binding}. */
  private static PublishedApi.@Nullable Kind kindAt(String path, String method, String definition) {
    String[] segments = path.substring(1).split("/");
    boolean core = segments[0].equals("api");
    String apiVersion = core ? segments[1] : segments[1] + "/" + segments[2];
    int next = core ? 2 : 3;
    boolean namespaced = segments.length == next + 3 && segments[next].equals("namespaces");
    if (!namespaced && segments.length != next + 1) {
      return null;
    }
    String kind = method.substring("create".length(), method.length() - "Call".length());
    if (namespaced) {
      kind = kind.substring("Namespaced".length());
    }
    return new PublishedApi.Kind(
        kind, apiVersion, segments[segments.length - 1], namespaced, definition);
  }
}
