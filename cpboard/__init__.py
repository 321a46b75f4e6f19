"""The ground floor: settings, people, paper and exchange, shared by all apps."""
