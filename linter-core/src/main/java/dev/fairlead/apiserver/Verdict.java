package dev.fairlead.apiserver;

import dev.fairlead.source.Document;
import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import java.util.List;
import java.util.Optional;

/** What the API server makes of one document. */
public sealed interface Verdict permits Verdict.Accepted, Verdict.Rejected {
  Document document();

  /**
   * The tree that the rest of Fairlead reads: as stored where the document is accepted, as written
   * where it is rejected. Values that the server filled in have the place of their parent.
   */
  YamlMapping object();

  /**
   * Stored.
   *
   * @param object the object with defaults and admission applied
   * @param warnings what the server would print as {@code Warning:}
   */
  record Accepted(Document document, YamlMapping object, List<Warning> warnings)
      implements Verdict {
    public Accepted {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Refused.
   *
   * @param stage who refuses it
   * @param code the HTTP status of the server; empty for the client
   * @param causes what the user sees first, in one answer
   * @param next what would come to light once these are mended: causes of later stages
   */
  record Rejected(
      Document document,
      YamlMapping object,
      Stage stage,
      Optional<Integer> code,
      List<Cause> causes,
      List<Cause> next)
      implements Verdict {
    public Rejected {
      causes = List.copyOf(causes);
      next = List.copyOf(next);
    }
  }

  /** Where a document is refused. */
  enum Stage {
    /** kubectl does not send it. */
    CLIENT,
    /** The API server answers with an error status. */
    SERVER
  }

  /** A Warning header, with the value it speaks of. */
  record Warning(String message, Place place) {}
}
