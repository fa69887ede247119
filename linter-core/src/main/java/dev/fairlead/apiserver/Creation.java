package dev.fairlead.apiserver;

import dev.fairlead.apiserver.crd.CustomResourceReview;
import dev.fairlead.schema.KindSchema;
import dev.fairlead.source.Document;
import dev.fairlead.source.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of one document through the stages ({@code apiserver/pkg/endpoints/handlers/create.go},
 * {@code registry/rest/create.go: BeforeCreate}).
 */
final class Creation {
  /** The server reports no more unknown fields than this. */
  private static final int MOST_UNKNOWN = 100;

  private final ApiServer server;
  private final Document document;

  Creation(ApiServer server, Document document) {
    this.server = server;
    this.document = document;
  }

  Verdict run() {
    YamlMapping written = document.mapping();
    ClientSide client = new ClientSide(server.schema(), document);
    Cause refusal = client.refusal();
    if (written == null || (refusal != null && client.code().isEmpty())) {
      return new Verdict.Rejected(
          document,
          written == null ? new YamlMapping(document.place(), List.of()) : written,
          Verdict.Stage.CLIENT,
          Optional.empty(),
          refusal == null ? List.of() : List.of(refusal),
          written == null || refusal == null ? List.of() : later(written, client, refusal));
    }
    if (refusal != null) {
      return rejected(written, client.code(), List.of(refusal), List.of());
    }
    KindSchema kind = client.kind();
    return kind == null ? custom(written) : send(written, kind);
  }

  /**
   * What the server would say of an object whose metadata kubectl cannot decode, or if the version
   * were the one that took the place of a removed one.
   */
  private List<Cause> later(YamlMapping written, ClientSide client, Cause refusal) {
    KindSchema kind =
        refusal.type() == Cause.Type.TYPE_MISMATCH
            ? client.served(written)
            : client.successor(written);
    List<Cause> later = new ArrayList<>();
    if (kind != null && send(written, kind) instanceof Verdict.Rejected rejected) {
      later.addAll(rejected.causes());
      later.addAll(rejected.next());
      later.remove(refusal);
      boolean removed = refusal.type() == Cause.Type.NO_KIND_MATCH;
      if (removed && written.at("spec", "selector") == null) {
        dropNewDemand(later);
      }
    }
    return later;
  }

  /** Versions before {@code apps/v1} took a missing selector from the labels of the template. */
  private static void dropNewDemand(List<Cause> causes) {
    causes.removeIf(
        c ->
            (c.field().equals("spec.selector") && c.type() == Cause.Type.REQUIRED)
                || c.field().equals("spec.template.metadata.labels"));
  }

  /** A custom resource; without its CustomResourceDefinition it is accepted as it is. */
  private Verdict custom(YamlMapping written) {
    CustomResourceReview review = server.customResources().review(document).orElse(null);
    if (review == null) {
      return new Verdict.Accepted(document, written, List.of());
    }
    if (review instanceof CustomResourceReview.NotServed notServed) {
      return new Verdict.Rejected(
          document,
          written,
          Verdict.Stage.CLIENT,
          Optional.empty(),
          List.of(notServed.cause()),
          List.of());
    }
    if (review instanceof CustomResourceReview.Reviewed reviewed) {
      return custom(written, reviewed);
    }
    throw new IllegalStateException("no verdict for " + review);
  }

  private Verdict custom(YamlMapping written, CustomResourceReview.Reviewed reviewed) {
    YamlMapping object = Metadata.stored(reviewed.object(), reviewed.namespaced());
    Review metadata = new Review(written, server.options().version());
    ObjectMetaValidation.check(Struct.root(object), NameRule.SUBDOMAIN, metadata);
    List<Cause> invalid = new ArrayList<>(metadata.causes());
    invalid.addAll(reviewed.validation());
    if (!reviewed.decoding().isEmpty()) {
      return rejected(written, Optional.of(400), reviewed.decoding(), invalid);
    }
    return invalid.isEmpty()
        ? new Verdict.Accepted(document, object, List.of())
        : rejected(written, Optional.of(422), invalid, List.of());
  }

  private Verdict rejected(
      YamlMapping written, Optional<Integer> code, List<Cause> causes, List<Cause> next) {
    return new Verdict.Rejected(document, written, Verdict.Stage.SERVER, code, causes, next);
  }

  private Verdict send(YamlMapping written, KindSchema kind) {
    ModelledKind modelled = ModelledKind.of(kind.apiVersion(), kind.kind());
    StrictDecoder.Decoded decoded =
        StrictDecoder.decode(written, kind.definition(), modelled != null);
    YamlMapping sent = Metadata.stored(decoded.tree(), kind.namespaced());
    if (!decoded.mismatches().isEmpty() || !decoded.unknownFields().isEmpty()) {
      return undecodable(written, decoded, sent, kind, modelled);
    }
    if (kind.namespaced() && !server.hasNamespace(Metadata.namespace(sent))) {
      return rejected(written, Optional.of(404), List.of(noNamespace(written, sent)), List.of());
    }
    return store(written, sent, kind, modelled);
  }

  private Cause noNamespace(YamlMapping written, YamlMapping sent) {
    FieldPath path = FieldPath.ROOT.child("metadata").child("namespace");
    return new Cause(
        Cause.Type.NOT_FOUND,
        path.toString(),
        Metadata.namespace(sent),
        "the namespace does not exist",
        path.in(written));
  }

  /** A mismatch hides unknown fields, and both hide everything later. */
  private Verdict undecodable(
      YamlMapping written,
      StrictDecoder.Decoded decoded,
      YamlMapping sent,
      KindSchema kind,
      @Nullable ModelledKind modelled) {
    List<Cause> mismatches = decoded.mismatches();
    List<Cause> unknown = decoded.unknownFields();
    List<Cause> first = mismatches.isEmpty() ? unknown : mismatches.subList(0, 1);
    if (first.size() > MOST_UNKNOWN) {
      first = first.subList(0, MOST_UNKNOWN);
    }
    List<Cause> next = new ArrayList<>();
    if (!mismatches.isEmpty()) {
      next.addAll(mismatches.subList(1, mismatches.size()));
      next.addAll(unknown);
    }
    Verdict later = store(written, sent, kind, modelled);
    if (later instanceof Verdict.Rejected rejected) {
      Consequences.addIndependent(next, rejected.causes(), decoded);
      Consequences.addIndependent(next, rejected.next(), decoded);
    }
    return rejected(written, Optional.of(400), first, next);
  }

  private Verdict store(
      YamlMapping written, YamlMapping sent, KindSchema kind, @Nullable ModelledKind modelled) {
    Review review = new Review(written, server.options().version());
    if (modelled == null) {
      ObjectMetaValidation.check(Struct.root(sent), NameRule.PATH_SEGMENT, review);
      return verdict(written, sent, review);
    }
    YamlMapping object = modelled.defaulted(Metadata.named(sent), server.options().version());
    if (modelled == ModelledKind.SERVICE) {
      return storeService(written, object);
    }
    validate(object, modelled, review);
    if (review.count() == 0) {
      server.stored(modelled, Metadata.namespacedName(object), object);
    }
    return verdict(written, object, review);
  }

  /** A Service is given its addresses first; if that fails nothing else is looked at. */
  private Verdict storeService(YamlMapping written, YamlMapping object) {
    String owner = Metadata.namespacedName(object);
    Review first = new Review(written, server.options().version());
    Allocations.Request request = server.allocations().new Request(owner);
    YamlMapping allocated = ServiceAllocation.allocate(object, server.options(), request, first);
    Review second = new Review(written, server.options().version());
    validate(allocated, ModelledKind.SERVICE, second);
    if (first.count() > 0) {
      Optional<Integer> code =
          Optional.of(first.causes().get(0).type() == Cause.Type.INTERNAL ? 500 : 422);
      return rejected(written, code, first.causes(), second.causes());
    }
    if (second.count() == 0) {
      if (server.refusesService(owner)) {
        return rejected(
            written, Optional.of(409), List.of(alreadyThere(written, owner)), List.of());
      }
      request.commit();
      server.stored(ModelledKind.SERVICE, owner, allocated);
    }
    return verdict(written, allocated, second);
  }

  private Cause alreadyThere(YamlMapping written, String owner) {
    FieldPath path = FieldPath.ROOT.child("metadata").child("name");
    return new Cause(
        Cause.Type.DUPLICATE,
        path.toString(),
        owner,
        "a Service of this name has been created already",
        path.in(written));
  }

  private static void validate(YamlMapping object, ModelledKind kind, Review review) {
    Struct struct = Struct.root(object);
    ObjectMetaValidation.check(struct, kind.nameRule(), review);
    kind.validate(struct, review);
    if (review.count() == 0) {
      ObjectMetaValidation.checkPathSegment(struct, review);
    }
  }

  private Verdict verdict(YamlMapping written, YamlMapping object, Review review) {
    return review.count() == 0
        ? new Verdict.Accepted(document, object, review.warnings())
        : rejected(written, Optional.of(422), review.causes(), List.of());
  }
}
