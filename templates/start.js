// Leads to the manual in the first language of the browser that there is, unless the address asks for the choice: "#languages".
if (!location.hash) {
  const links = [...document.querySelectorAll("#languages a")];
  const primary = (tag) => tag.toLowerCase().split("-")[0];
  const wanted = navigator.languages.map(primary).find((tag) => links.some((link) => primary(link.hreflang) === tag));
  const link = links.find((each) => primary(each.hreflang) === wanted);
  if (link) location.replace(link.href);
}
