-- expect: script.time
return { id = "loop_in_xpcall_handler", title = "敌", write = function(brief)
  while true do xpcall(error, function() while true do end end) end
end }
