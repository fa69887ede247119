package dev.fairlead.policies.cel;

/** A question that makes no sense, such as the containers of a Service. */
final class MisuseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MisuseException(String message) {
    super(message, null, false, false);
  }
}
