import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const RULES = join(__dirname, '../../fixtures/rules');

/** The fixtures of all rules without their marks, by name: between them they have a finding of every rule that is on. */
export function ruleFixtures(): Record<string, string> {
  const names = readdirSync(RULES).filter((name) => name !== 'README.md');
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(join(RULES, name), 'utf8').replace(/⟦[a-z-]+:(.*?)⟧/g, '$1')]),
  );
}

/** Names and texts that formats have to escape. */
export const HOSTILE_NAME = 'a b/100%,x:y/ü#?.md';
export const HOSTILE = [
  '# Plan @everyone #1 | <img src=x onerror=alert(1)> `a` ::error::x https://evil.example [x](y)',
  '',
  '## Phase 1: @everyone #12 | 1 < 2 & 3 > 2 `a` 100%0A ::error::x https://evil.example www.evil.example \u001B[2J\u202E',
  '**Deadline:** 2026-11-01',
  '- [ ] a',
  '',
].join('\n');
