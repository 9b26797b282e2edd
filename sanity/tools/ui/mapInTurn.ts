import {
  defer,
  exhaustMap,
  finalize,
  from,
  type Observable,
  type OperatorFunction,
  Subject,
  throttle,
} from 'rxjs';

/**
 * Maps values to the results of work that takes time, one at a time. Of the values that arrive meanwhile only the latest is
 * taken up, when the work is done. Each work is finished: with `switchMap`, values that arrive faster than the work takes
 * would cancel it every time, so that no result ever came.
 */
export const mapInTurn =
  <Value, Result>(work: (value: Value) => Promise<Result>): OperatorFunction<Value, Result> =>
  (values: Observable<Value>) =>
    defer(() => {
      const finished = new Subject<void>();
      return values.pipe(
        throttle(() => finished, { leading: true, trailing: true }),
        exhaustMap((value) => from(work(value)).pipe(finalize(() => finished.next()))),
      );
    });
