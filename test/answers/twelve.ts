import { corpusOf } from '../../bench/calibration/corpus.ts';
import { eventOfRenamed, readGold, together } from '../../bench/evaluation/gold.ts';

const NAMES =
  'aurelia-launch-failure calder-marathon corrane-bank-results crown-cup-final dengue-vaccine garrow-transit-strike kingsmere-outbreak ottling-theft penhallow-murder-trial sawpit-wildfire valk-resignation vellmar-mayor-runoff';

/** Twelve events of a server in one corpus: those that members ask about in the tests. */
export const twelveEvents = () =>
  corpusOf(
    together(
      NAMES.split(' ').flatMap((name) =>
        readGold(new URL(`../events/${name}.json`, import.meta.url).pathname),
      ),
    ).files,
    eventOfRenamed,
  );
