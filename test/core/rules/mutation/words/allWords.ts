import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { ja } from './ja';
import { ko } from './ko';
import type { PlanWords } from './planWords';
import { pt } from './pt';
import { ru } from './ru';
import { zh } from './zh';

/** English more than once: most plans are in it. */
export const allWords: readonly PlanWords[] = [en, en, en, de, es, fr, it, ja, ko, pt, ru, zh];
