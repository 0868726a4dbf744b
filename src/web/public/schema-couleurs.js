// Before the first paint, so that nobody is dazzled at night; a file, because the content policy allows no inline script.
(() => {
  let choix = 'auto';
  try {
    choix = localStorage.getItem('trame-couleurs') || 'auto';
  } catch {
    // Storage refused (private window): the system decides.
  }
  if (choix === 'auto') choix = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.setAttribute('data-mantine-color-scheme', choix);
})();
