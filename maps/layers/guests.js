// What folium's own objects ask for and a page without the network has not: pins, and `$`.
(() => {
  const drawn = (colour) => `<svg xmlns="http://www.w3.org/2000/svg" width="25" height="41"><path d="M12.5 40C10 29 1 22 1 12.5a11.5 11.5 0 0 1 23 0C24 22 15 29 12.5 40Z" fill="${colour}" stroke="#fff" stroke-width="1.5"/><circle cx="12.5" cy="12.5" r="4.5" fill="#fff"/></svg>`;
  const pin = (colour) => ({
    iconUrl: `data:image/svg+xml,${encodeURIComponent(drawn(colour))}`,
    iconSize: [25, 41], iconAnchor: [12, 40], popupAnchor: [1, -34], tooltipAnchor: [14, -26],
  });
  const odd = { darkpurple: "indigo", lightred: "lightcoral", blue: "#2a6fb8", red: "#c8371b", green: "#3b7d2f" };
  L.Icon.Default.imagePath = "";
  L.Icon.Default.mergeOptions({ ...pin(odd.blue), iconRetinaUrl: "", shadowUrl: "" });
  const icon = ({ markerColor = "blue" }) => L.icon(pin(odd[markerColor] ?? markerColor));
  L.AwesomeMarkers = { icon, Icon: icon };
  window.$ ??= (what) => typeof what === "string" ? new DOMParser().parseFromString(what, "text/html").body.children : { ready: (act) => act() };
})();
