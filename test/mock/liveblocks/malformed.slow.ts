// The random frames of the fast test, here for more of them: FUZZ_RUNS says how many.
import './malformed.test.ts';
