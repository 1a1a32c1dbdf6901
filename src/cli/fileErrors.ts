/** The code of an error as Node's file system gives it. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** Why a file or folder could not be read, as the rest of a sentence that begins with its name. */
export function whyUnread(error: unknown): string {
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

/** Why a file could not be written, as the rest of a sentence. */
export function whyUnwritten(error: unknown): string {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return 'allow writing to the file and to its folder (permission denied).';
    case 'EROFS':
      return 'it is on a file system that can only be read.';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'there is no space left; make some.';
    case 'EISDIR':
      return 'it is a folder: name a file in it.';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such folder or file.';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
