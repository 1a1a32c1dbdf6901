import type { Io } from '../io';

/** `plans/my%20plan.md`: a path from the current folder; null for what stands outside of it. */
export function relativeUri(name: string, { paths, cwd }: Io): string | null {
  const inside = paths.relative(cwd(), paths.resolve(cwd(), name));
  const names = inside.split(paths.sep);
  return inside === '' || names[0] === '..' || paths.isAbsolute(inside)
    ? null
    : names.map(encodeURIComponent).join('/');
}

/** `file:///home/me/plan.md`, `file:///C:/plans/plan.md`, `file://server/share/plan.md`. */
export function fileUri(name: string, { paths, cwd }: Io): string {
  const absolute = paths.resolve(cwd(), name).split(paths.sep).join('/');
  const [root = ''] = /^([A-Za-z]:|\/\/[^/]+)?/.exec(absolute) ?? [];
  const path = absolute.slice(root.length).split('/').map(encodeURIComponent).join('/');
  return root.startsWith('//') ? `file:${root}${path}` : `file:///${root}${path}`.replace('////', '///');
}
