package dev.fairlead.input;

/**
 * Which files of a project are looked at.
 *
 * @param include the files that scans take; all where it is empty. A file that the user names is
 *     taken without it
 * @param exclude files and directories to leave out, also if named
 */
public record Selection(PathPatterns include, PathPatterns exclude) {}
