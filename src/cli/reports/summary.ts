import { counted, countsInWords, type Report } from './report';

/** `3 findings in 2 of 5 plans: 1 error, 2 warnings. 1 can be fixed with --fix, 1 more in the editor.` */
export function summary(report: Report): string {
  const { files, skippedCount, fixed } = report;
  const findings = files.flatMap((file) => file.findings);
  const touched = files.filter((file) => file.findings.length > 0).length;
  const sentences: string[] = [];
  if (fixed !== null && fixed.files > 0) {
    const verb = fixed.isDryRun ? 'Would fix' : 'Fixed';
    sentences.push(`${verb} ${counted(fixed.findings, 'finding')} in ${counted(fixed.files, 'plan')}.`);
  }
  const left = (what: string) => (fixed !== null && fixed.files > 0 ? `${what} left` : what);
  const others =
    skippedCount === 0
      ? ''
      : ` (${counted(skippedCount, 'other file')} ${skippedCount === 1 ? 'is no plan' : 'are no plans'})`;
  if (files.length === 0) return `No plan was checked${others}.`;
  if (findings.length === 0) {
    sentences.push(`${left('No findings')} in ${counted(files.length, 'plan')}${others}.`);
    return sentences.join(' ');
  }
  const of =
    touched === files.length ? counted(files.length, 'plan') : `${touched} of ${counted(files.length, 'plan')}`;
  sentences.push(`${left(counted(findings.length, 'finding'))} in ${of}${others}: ${countsInWords(report)}.`);
  const safe = findings.filter(({ fixes }) => fixes[0]?.isSafe).length;
  const asked = findings.filter(({ fixes }) => fixes[0]?.isSafe === false).length;
  if (safe > 0) sentences.push(`${safe} can be fixed with --fix${asked > 0 ? `, ${asked} more in the editor` : ''}.`);
  else if (asked > 0) sentences.push(`${asked} can be fixed in the editor.`);
  return sentences.join(' ');
}
