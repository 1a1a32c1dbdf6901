/** The code of an error as Node's file system gives it. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** Why a file or folder could not be read, as the rest of a sentence that begins with its name. */
export function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file or folder.';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read: allow it (permission denied).';
    case 'EISDIR':
      return 'is a folder: name a file in it.';
    case 'EFBIG':
    case 'ERR_FS_FILE_TOO_LARGE':
      return 'is larger than 20 MB: no plan is, so leave it out.';
    case 'ELOOP':
      return 'is a link that leads to itself: mend or remove it.';
    case 'ENAMETOOLONG':
      return 'is longer than a path can be.';
    default:
      return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
