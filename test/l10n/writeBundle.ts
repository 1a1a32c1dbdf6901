/** `npm run l10n`: writes `l10n/bundle.l10n.json`, which translators start from. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle';

const FOLDER = join(__dirname, '../../l10n');

mkdirSync(FOLDER, { recursive: true });
writeFileSync(join(FOLDER, 'bundle.l10n.json'), `${JSON.stringify(bundle(), null, 2)}\n`);
