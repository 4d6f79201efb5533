import { expose } from 'comlink';
import { createWorkerApi } from './create-api.js';

expose(createWorkerApi());
