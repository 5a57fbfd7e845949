import { registerLanguage } from './languages.js';
import { es } from './es.js';
import { ro } from './ro.js';

registerLanguage('es', es);
registerLanguage('ro', ro);
