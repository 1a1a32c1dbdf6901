import type { PlanSection, SectionContent } from './planSection';
import { type Replaced, replacedItems, replaceIn } from './replacedItems';

/** The sections of a reading as they were left, to tell what the next one has new. */
export interface FollowedSections {
  sections: readonly PlanSection[];
  contents: SectionContent[];
  versions: number[];
}

/** What a reading has other than the one before. */
export interface ReadAgain {
  readonly replaced: Replaced<PlanSection> | null;
  /** The numbers of the sections with another content, new ones among them. */
  readonly read: readonly number[];
  /** The contents that are no more. */
  readonly gone: readonly SectionContent[];
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
  const replaced = replacedItems(followed.sections, sections);
  const gone: SectionContent[] = [];
  if (replaced) {
    const { length } = replaced.added;
    gone.push(...followed.contents.slice(replaced.start, replaced.start + replaced.removed.length));
    replaceIn(followed.contents, replaced, new Array<SectionContent>(length));
    replaceIn(followed.versions, replaced, new Array<number>(length));
  }
  followed.sections = sections;
  const { contents } = followed;
  const found: number[] = [];
  const count = read?.length ?? sections.length;
  for (let each = 0; each < count; each++) {
    const index = read ? (read[each] as number) : each;
    const { content } = sections[index] as PlanSection;
    const before = contents[index];
    if (before === content) continue;
    if (before) gone.push(before);
    contents[index] = content as SectionContent;
    found.push(index);
  }
  return { replaced, read: found, gone };
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
