import { Disposable } from 'vscode';
import { registerCodeLenses } from './codeLenses';
import { registerCompletions } from './completions';
import type { Configurations } from './configurations';
import { registerDecorations } from './decorations';
import { registerFolding } from './folding';
import { registerHover } from './hover';
import { registerIdLinks } from './idLinks';
import { registerInlayHints } from './inlayHints';
import { registerNavigation } from './navigation';
import { PlanFiles } from './planFiles';
import type { PlanService } from './planService';
import { registerPlanSymbols } from './planSymbols';
import { registerRenameIds } from './renameIds';
import { registerSemanticTokens } from './semanticTokens';

/** What a plan has of a good editor for code, beside the built-in Markdown support, which keeps outline, headings and links. */
export function registerLanguageFeatures(plans: PlanService, configurations: Configurations): Disposable {
  const files = new PlanFiles();
  return Disposable.from(
    files,
    registerHover(plans),
    registerCompletions(plans),
    registerNavigation(plans, files),
    registerRenameIds(plans, files),
    registerIdLinks(plans, files),
    registerPlanSymbols(plans, files, configurations),
    registerFolding(plans),
    registerInlayHints(plans),
    registerCodeLenses(plans),
    registerSemanticTokens(plans),
    registerDecorations(plans),
  );
}
