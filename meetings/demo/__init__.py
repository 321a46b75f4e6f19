"""The demo council: invented people, promises, figures and meetings."""
