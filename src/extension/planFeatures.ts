import { Disposable } from 'vscode';
import { registerAlignTablesAction } from './alignTablesAction';
import { registerCodeActions } from './codeActions';
import { registerCodeLenses } from './codeLenses';
import { registerCompletions } from './completions';
import { registerConfigurationDiagnostics } from './configurationDiagnostics';
import type { Configurations } from './configurations';
import { registerDecorations } from './decorations';
import { registerDiagnostics } from './diagnostics';
import { registerFolding } from './folding';
import { registerHover } from './hover';
import { registerIdLinks } from './idLinks';
import { registerInlayHints } from './inlayHints';
import { registerNavigation } from './navigation';
import type { PlanFiles } from './planFiles';
import type { PlanService } from './planService';
import { registerRenameIds } from './renameIds';
import { registerSemanticTokens } from './semanticTokens';
import { registerTablePaste } from './tablePaste';
import { registerTableSelections } from './tableSelections';

/**
 * What speaks of a plan that is open: findings, and what it has of a good editor for code, beside the built-in Markdown
 * support, which keeps outline, headings and links. Loaded with the engine, and registered before the first plan is read.
 */
export function registerPlanFeatures(plans: PlanService, configurations: Configurations, files: PlanFiles): Disposable {
  return Disposable.from(
    registerDiagnostics(plans),
    registerConfigurationDiagnostics(configurations, plans.log),
    registerCodeActions(plans),
    registerHover(plans),
    registerCompletions(plans),
    registerNavigation(plans, files),
    registerRenameIds(plans, files),
    registerIdLinks(plans, files),
    registerFolding(plans),
    registerInlayHints(plans),
    registerCodeLenses(plans),
    registerSemanticTokens(plans),
    registerDecorations(plans),
    registerAlignTablesAction(plans),
    registerTablePaste(plans),
    registerTableSelections(plans),
  );
}
