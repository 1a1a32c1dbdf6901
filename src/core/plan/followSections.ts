import type { PlanSection, SectionContent, SectionsReplaced } from './planSection';

/** The sections of a reading as they were left, to tell what the next one has new. */
export interface FollowedSections {
  sections: readonly PlanSection[];
  contents: SectionContent[];
  versions: number[];
}

/** What a reading has other than the one before. */
export interface ReadAgain {
  readonly replaced: SectionsReplaced | null;
  /** The numbers of the sections with another content, new ones among them. */
  readonly read: readonly number[];
}

export function newFollowedSections(): FollowedSections {
  return { sections: [], contents: [], versions: [] };
}

/**
 * Tells which sections were read again since the last reading, and keeps their contents.
 *
 * @param read their numbers where they are known, and the sections the same; null: any may be
 */
export function followContents(
  followed: FollowedSections,
  sections: readonly PlanSection[],
  read: readonly number[] | null,
): ReadAgain {
  const replaced = sections === followed.sections ? null : replacedSections(followed.sections, sections);
  if (replaced) {
    const { start, removed, added } = replaced;
    followed.contents = spliced(followed.contents, start, removed.length, added);
    followed.versions = spliced(followed.versions, start, removed.length, added);
  }
  followed.sections = sections;
  const { contents } = followed;
  const found: number[] = [];
  const count = read?.length ?? sections.length;
  for (let each = 0; each < count; each++) {
    const index = read ? (read[each] as number) : each;
    const { content } = sections[index] as PlanSection;
    if (contents[index] === content) continue;
    contents[index] = content as SectionContent;
    found.push(index);
  }
  return { replaced, read: found };
}

/** The numbers of the sections that have another version than at the last time; `among` as `read` above. */
export function followVersions({ sections, versions }: FollowedSections, among: readonly number[] | null): number[] {
  const changed: number[] = [];
  const count = among?.length ?? sections.length;
  for (let each = 0; each < count; each++) {
    const index = among ? (among[each] as number) : each;
    const { version } = sections[index] as PlanSection;
    if (versions[index] === version) continue;
    versions[index] = version;
    changed.push(index);
  }
  return changed;
}

/** Null where none is another. */
export function replacedSections(before: readonly PlanSection[], now: readonly PlanSection[]): SectionsReplaced | null {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end++;
  if (start + end === before.length && start + end === now.length) return null;
  return { start, removed: before.slice(start, before.length - end), added: now.length - end - start };
}

/** A list with room for others in the place of some. */
export function spliced<Item>(list: readonly Item[], start: number, removed: number, added: number): Item[] {
  return list.slice(0, start).concat(new Array<Item>(added), list.slice(start + removed));
}
