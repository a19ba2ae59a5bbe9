-- expect: script.time
while true do end
