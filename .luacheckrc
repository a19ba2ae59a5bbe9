std = "lua54"
read_globals = { "doc", "say", "log", "require" }
max_line_length = 130
