import type { PlanDocument } from '../core/document/planDocument';
import type { WhyPlan } from '../core/views/whyPlan';
import { type CheckRules, checkDocument } from './checkDocument';
import type { Failures } from './failures';
import { fixText } from './fixText';
import type { TextFile } from './readTextFile';
import { detachFinding, type ToldFixes } from './reports/detachFinding';
import type { ReportedFile } from './reports/report';
import type { SaveFixed } from './saveFixed';

export interface FileToCheck {
  readonly name: string;
  readonly content: TextFile;
  /** By the options of its place. */
  readonly readPlan: (text: string) => PlanDocument;
}

export interface CheckedFile {
  readonly reported: ReportedFile;
  /** Why it is no plan, and was not checked; null where it was. */
  readonly skipped: WhyPlan | null;
  /** Whether the file holds another text now, or would. */
  readonly isFixed: boolean;
  /** How many findings there are less than before. */
  readonly fixedFindings: number;
}

/** Checks one file, and fixes it where there is a way to save that; what is reported is what is left in `text` then. */
export async function checkFile(
  { name, content, readPlan }: FileToCheck,
  rules: CheckRules,
  save: SaveFixed | null,
  told: ToldFixes,
  failures: Failures,
): Promise<CheckedFile & { readonly text: string }> {
  const checkText = (text: string) => {
    const document = readPlan(text);
    return { ...checkDocument(document, rules), text, lines: document.lines };
  };
  const before = checkText(content.text);
  const fixed = save === null ? before : fixText(before, checkText);
  const isSaved = fixed !== before && save !== null && (await save(name, content, fixed.text));
  const after = isSaved ? fixed : before;
  for (const { rule, error } of after.failures) {
    failures.add(name, `rule ${rule} failed and the others were checked. Please report it: ${String(error)}`);
  }
  return {
    reported: { name, lines: after.lines, findings: after.findings.map((finding) => detachFinding(finding, told)) },
    skipped: after.skipped,
    text: after.text,
    isFixed: after.text !== before.text,
    fixedFindings: before.findings.length - after.findings.length,
  };
}
