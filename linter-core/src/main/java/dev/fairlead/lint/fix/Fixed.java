package dev.fairlead.lint.fix;

import dev.fairlead.finding.Finding;

/**
 * A finding that is gone.
 *
 * @param finding as it was reported before its edit
 * @param title what was done
 */
public record Fixed(Finding finding, String title) {}
