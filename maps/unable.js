// Says so where the browser is too old for the page, which would else stay blank. Runs in any browser.
(function () {
  function tell() {
    if (document.querySelector("#steps button")) return; // it has started
    document.body.textContent = document.querySelector("noscript").textContent.replace(/<[^>]*>/g, "");
  }
  addEventListener("error", tell);
  addEventListener("unhandledrejection", tell);
})();
