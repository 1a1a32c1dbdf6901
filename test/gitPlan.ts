import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a folder a Git repository in which `growth-plan.md` has four revisions, the first two as `draft.md`; between them a
 * commit of another file. Ends with the plan as it was.
 */
export function makeGitHistory(folder: string): void {
  const plan = join(folder, 'growth-plan.md');
  const draft = join(folder, 'draft.md');
  const text = readFileSync(plan, 'utf8');
  const run = (day: string, ...args: string[]) => {
    const date = `${day}T12:00:00Z`;
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    execFileSync('git', ['-C', folder, '-c', 'user.name=Robin', '-c', 'user.email=r@example.org', ...args], { env });
  };
  const commit = (day: string, message: string, file: string, content: string) => {
    writeFileSync(file, content);
    run(day, 'add', '-A', file);
    run(day, 'commit', '-q', '-m', message);
  };
  run('2026-05-01', 'init', '-q', '-b', 'main');
  rmSync(plan);
  const early = text
    .replaceAll('[x]', '[ ]')
    .replace('| Mentoring | Proficient | Competent |', '| Mentoring | Proficient | None |')
    .replace('July – October 2026', 'June – August 2026');
  commit('2026-05-01', 'Begin <b>the</b> plan', draft, early);
  commit('2026-06-01', 'Tick a box', draft, early.replace('- [ ] Owns', '- [x] Owns'));
  commit('2026-06-10', 'Another file', join(folder, 'other.txt'), 'No plan.\n');
  run('2026-07-01', 'mv', 'draft.md', 'growth-plan.md');
  run('2026-07-01', 'commit', '-q', '-m', 'Give it its name');
  commit('2026-08-01', 'Catch up', plan, text.replace('- [x] Gives', '- [ ] Gives'));
  writeFileSync(plan, text);
}
