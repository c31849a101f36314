// Runs before the first paint: says that scripts run, and hides the bundled
// article where the address asks for another one.
document.documentElement.classList.add("js");
if (new URLSearchParams(location.search).has("article")) document.documentElement.classList.add("elsewhere");
