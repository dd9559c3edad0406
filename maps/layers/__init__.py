"""The layers of the map as folium elements: one layer a file, each with a name and a role."""
