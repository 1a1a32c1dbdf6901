import type { Plan } from '../plan/plan';
import { hiddenLines } from '../syntax/hiddenLines';
import { rangeOnLine, type TextPosition, type TextRange } from '../text/range';
import { withoutComments } from '../text/withoutComments';

/** An id that files may be named for: `ACH-001`, `ROLE-001` (semantics section 4). */
export interface WorkspaceId {
  readonly id: string;
  readonly range: TextRange;
}

/** That of a file's name: `ACH-001.md`, `ACH-001-led-migration.md`; null for any other. */
export function idOfFileName(name: string): string | null {
  return /^([A-Z]{2,8}-\d{1,5})(?=[.\s_–—-])/.exec(name)?.[1] ?? null;
}

/** All of them in a plan that are no links yet; kept for each section until its lines change. */
export function workspaceIdsIn({ reading: { sections } }: Plan, lines: readonly string[]): readonly WorkspaceId[] {
  return sections.flatMap(({ startLine, endLine, version, memory }) => {
    const found = memory.at(workspaceIdsIn, [version], () => unlinkedIds(lines.slice(startLine, endLine)));
    return found.map(({ id, range }) => ({
      id,
      range: rangeOnLine(startLine + range.startLine, range.startCharacter, range.endCharacter),
    }));
  });
}

/** All of them in any lines but those of code. */
export function idsOfLines(lines: readonly string[]): readonly WorkspaceId[] {
  const found = lines.flatMap((text, line) =>
    [...withoutComments(text).matchAll(ID)].map(({ index, 0: id }) => ({
      id,
      range: rangeOnLine(line, index, index + id.length),
    })),
  );
  if (found.length === 0) return found;
  const hidden = hiddenLines(lines);
  return found.filter(({ range }) => !hidden.has(range.startLine));
}

function unlinkedIds(lines: readonly string[]): readonly WorkspaceId[] {
  return idsOfLines(lines).filter(({ range }) => !isLinked(lines[range.startLine] ?? '', range.startCharacter));
}

export function workspaceIdAt(lines: readonly string[], { line, character }: TextPosition): WorkspaceId | null {
  const found = idsOfLines([lines[line] ?? '']).find(
    ({ range }) => range.startCharacter <= character && character <= range.endCharacter,
  );
  if (!found || hiddenLines(lines).has(line)) return null;
  return { id: found.id, range: { ...found.range, startLine: line, endLine: line } };
}

const ID = /(?<![\p{L}\p{N}_./#-])[A-Z]{2,8}-\d{1,5}(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}])/gu;
/** What is a link already leads where it leads. */
const LINK = /\[[^[\]]{0,200}\](?:\([^()]{0,500}\)|\[[^[\]]{0,200}\])|\[\[[^[\]]{0,200}\]\]|<[^<>\s]{0,500}>/g;

function isLinked(line: string, start: number): boolean {
  for (const { index, 0: link } of line.matchAll(LINK)) if (index <= start && start < index + link.length) return true;
  return false;
}
