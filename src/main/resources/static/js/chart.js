// A chart whose points can be read one by one: one tab stop, arrow keys, Home and End between points.
document.querySelectorAll('svg[role="group"]').forEach((chart) => {
  const points = [...chart.querySelectorAll('.point')];
  const goTo = (next) => {
    const point = points[Math.max(0, Math.min(points.length - 1, next))];
    points.forEach((other) => other.setAttribute('tabindex', other === point ? '0' : '-1'));
    point.focus();
  };
  chart.addEventListener('keydown', (event) => {
    const here = points.indexOf(document.activeElement);
    const next = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: points.length - 1 }[event.key];
    if (here < 0 || next === undefined) return;
    event.preventDefault();
    goTo(next);
  });
});
