package dev.fairlead.policies.question;

/**
 * The manifests cannot tell. In expressions it behaves as an error does: {@code true || unknown} is
 * true, and where it decides the policy says nothing.
 */
public final class UnknownAnswerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownAnswerException(String because) {
    super(because, null, false, false);
  }
}
