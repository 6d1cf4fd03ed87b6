import { workerData } from 'node:worker_threads';
import { doShare, type Share } from './shares.ts';

doShare(workerData as Share);
