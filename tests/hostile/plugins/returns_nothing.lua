-- expect: script.failed | expected the plugin's table
local x = 1
