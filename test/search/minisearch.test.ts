import { createSearchIndex } from '../../src/search/minisearch.ts';
import { searchContract } from './contract.ts';

searchContract('MiniSearch', createSearchIndex);
