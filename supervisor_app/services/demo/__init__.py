"""The demonstration centre: مركز الخدمات الشامل بحي العزيزية with thirty made-up days.

Agencies and bounds (3 minutes, 98 %) are the published ones; people and events are invented.
"""
