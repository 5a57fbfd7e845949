/** Median and p90 of the first `n` numbers, by selection: Floyd and Rivest, in place. */
export function quantiles(values, n) {
  if (!n) return [null, null];
  const middle = Math.floor((n - 1) * 0.5);
  const median = quantile(values, n, 0.5, 0);
  return [median, quantile(values, n, 0.9, middle)];
}

function quantile(values, n, p, from) {
  const h = (n - 1) * p;
  const k = Math.floor(h);
  select(values, k, from, n - 1);
  if (h === k) return values[k];
  let above = Infinity;
  for (let i = k + 1; i < n; i++) if (values[i] < above) above = values[i];
  return values[k] + (h - k) * (above - values[k]);
}

function select(values, k, left, right) {
  while (right > left) {
    if (right - left > 600) narrow(values, k, left, right);
    const pivot = values[k];
    let i = left;
    let j = right;
    swap(values, left, k);
    if (values[right] > pivot) swap(values, left, right);
    while (i < j) {
      swap(values, i++, j--);
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
    }
    if (values[left] === pivot) swap(values, left, j);
    else swap(values, ++j, right);
    if (j <= k) left = j + 1;
    if (k <= j) right = j - 1;
  }
}

/** Selects inside a small sample first, so that the pivot is nearly the answer. */
function narrow(values, k, left, right) {
  const n = right - left + 1;
  const at = k - left + 1;
  const z = Math.log(n);
  const s = 0.5 * Math.exp((2 * z) / 3);
  const spread = 0.5 * Math.sqrt((z * s * (n - s)) / n) * (at < n / 2 ? -1 : 1);
  const low = Math.max(left, Math.floor(k - (at * s) / n + spread));
  select(values, k, low, Math.min(right, Math.floor(k + ((n - at) * s) / n + spread)));
}

function swap(values, i, j) {
  const value = values[i];
  values[i] = values[j];
  values[j] = value;
}
