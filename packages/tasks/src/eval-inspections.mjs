import { evaluate } from './evaluate.mjs';

await evaluate('inspections');
